package org.dealersdk.domain.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealersdk.domain.privacy.PersonalData;

/**
 * Everything a document says beside its template: texts by name, and tables of such rows. Dates, money and words are written out in the
 * document's language already, so that printing it again depends on nothing but this and the template.
 *
 * @param fields by name; empty where the form has a blank line to be filled in by hand
 * @param tables rows by the table's name
 */
@PersonalData
public record DocumentData(Map<String, String> fields, Map<String, List<Map<String, String>>> tables) {
    public DocumentData {
        fields = sorted(fields);
        Map<String, List<Map<String, String>>> copied = new TreeMap<>();
        tables.forEach((name, rows) ->
                copied.put(name, rows.stream().map(DocumentData::sorted).toList()));
        tables = Collections.unmodifiableMap(copied);
    }

    @Override
    public String toString() {
        return "DocumentData[" + fields.size() + " fields, " + tables.size() + " tables]";
    }

    /** In the order of the names, so that equal data is written equally. */
    private static Map<String, String> sorted(Map<String, String> texts) {
        return Collections.unmodifiableMap(new TreeMap<>(texts));
    }
}
