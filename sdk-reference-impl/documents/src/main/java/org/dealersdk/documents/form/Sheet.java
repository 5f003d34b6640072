package org.dealersdk.documents.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.documents.wording.Writing;
import org.dealersdk.domain.document.DocumentData;
import org.dealersdk.domain.problem.Text;

/** A form being filled in. Not thread-safe. */
public final class Sheet {

    private final Writing writing;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();

    /** An empty sheet on which everything is written so. */
    public Sheet(Writing writing) {
        this.writing = writing;
    }

    /** How values are written on it. */
    public Writing writing() {
        return writing;
    }

    /** Fills in a field; the empty text leaves a blank line. */
    public Sheet put(String name, String value) {
        fields.put(name, value);
        return this;
    }

    /** Fills in a field with words of both languages. */
    public Sheet put(String name, Text words) {
        return put(name, writing.text(words));
    }

    /** Begins a table; it stays empty until it gets rows. */
    public Sheet table(String name) {
        tables.computeIfAbsent(name, any -> new ArrayList<>());
        return this;
    }

    /**
     * Adds a row to a table.
     *
     * @param cells name, value, name, value
     */
    public Sheet row(String table, String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        tables.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
        return this;
    }

    /** What is on it. */
    public DocumentData data() {
        return new DocumentData(fields, tables);
    }
}
