package org.dealersdk.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/**
 * The packages right below a layer's own, as slices. In the model, {@code aggregate}, {@code lifecycle}, {@code policy} and {@code
 * time} count as one: together they are the grammar every aggregate is written in (an occasion has a policy, a policy names roles and
 * spans, a guard looks at an aggregate), and nothing else belongs to it.
 */
record PackageSlices(String layer) implements SliceAssignment {

    private static final Set<String> GRAMMAR = Set.of("aggregate", "lifecycle", "policy", "time");

    static PackageSlices of(String layer) {
        return new PackageSlices(layer);
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(layer + ".")) {
            return SliceIdentifier.ignore();
        }
        String slice = name.substring(layer.length() + 1).replaceFirst("\\..*", "");
        return SliceIdentifier.of(layer.endsWith(".domain") && GRAMMAR.contains(slice) ? "grammar" : slice);
    }

    @Override
    public String getDescription() {
        return "packages of " + layer;
    }
}
