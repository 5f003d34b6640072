package org.dealersdk.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The packages right below a layer's own, as slices. */
record PackageSlices(String layer) implements SliceAssignment {

    static PackageSlices of(String layer) {
        return new PackageSlices(layer);
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(layer + ".")) {
            return SliceIdentifier.ignore();
        }
        return SliceIdentifier.of(name.substring(layer.length() + 1).replaceFirst("\\..*", ""));
    }

    @Override
    public String getDescription() {
        return "packages of " + layer;
    }
}
