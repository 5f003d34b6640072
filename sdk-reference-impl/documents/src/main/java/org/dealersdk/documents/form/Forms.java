package org.dealersdk.documents.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dealersdk.domain.document.FormId;

/** The forms a store prints. Immutable and thread-safe. */
public final class Forms {

    private final List<Form<?>> all;

    private Forms(List<Form<?>> all) {
        this.all = List.copyOf(all);
    }

    /** Those of the trade. */
    public static Forms standard() {
        return new Forms(StandardForms.ALL);
    }

    /** These and another one; one with the same code takes the place of the former. */
    public Forms and(Form<?> further) {
        List<Form<?>> extended = new ArrayList<>(all);
        extended.removeIf(form -> form.id().equals(further.id()));
        extended.add(further);
        return new Forms(extended);
    }

    /** All of them, in the order of their declaration. */
    public List<Form<?>> all() {
        return all;
    }

    /**
     * The form of that code.
     *
     * @throws org.dealersdk.domain.problem.DealerException PRN-001 with the codes there are
     */
    public Form<?> get(FormId id) {
        return all.stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() -> PrintProblem.UNKNOWN_FORM.failure(
                        id.value(), all.stream().map(form -> form.id().value()).collect(Collectors.joining(", "))));
    }
}
