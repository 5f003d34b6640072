package org.dealersdk.docs;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.dealersdk.domain.requirement.Requirement;

/** Which requirement is carried out where and proven by which tests, as the classes of the running build say. */
final class Traceability {

    /** The catalogue's order: rules first, then figures, forms, processes, systems, failure modes, variants, ambiguities. */
    private static final Comparator<String> BY_ID = Comparator.<String>comparingInt(
                    id -> "RKFPSMVA".indexOf(id.charAt(0)))
            .thenComparing(id -> Integer.parseInt(id.substring(1)));

    private final Map<String, TreeSet<String>> carriedOut = new TreeMap<>(BY_ID);
    private final Map<String, TreeSet<String>> proven = new TreeMap<>(BY_ID);

    private Traceability() {}

    /** Looks through all modules. */
    static Traceability read() {
        Traceability found = new Traceability();
        ClassFileImporter importer = new ClassFileImporter();
        JavaClasses main = importer.importPaths(
                Project.modules().stream().map(Project::classes).toList());
        JavaClasses tests = importer.importPaths(
                Project.modules().stream().map(Project::testClasses).toList());
        main.forEach(type -> found.claims(type, (id, place) -> found.add(found.carriedOut, id, place)));
        tests.forEach(type -> found.proofs(type));
        return found;
    }

    /** All ids that occur, in order. */
    List<String> ids() {
        TreeSet<String> ids = new TreeSet<>(BY_ID);
        ids.addAll(carriedOut.keySet());
        ids.addAll(proven.keySet());
        return List.copyOf(ids);
    }

    /** Where a requirement is carried out: {@code Type} or {@code Type.member}, sorted. */
    List<String> carriedOut(String id) {
        return List.copyOf(carriedOut.getOrDefault(id, new TreeSet<>()));
    }

    /** The tests that prove a requirement: {@code Type.method}, sorted. */
    List<String> proven(String id) {
        return List.copyOf(proven.getOrDefault(id, new TreeSet<>()));
    }

    private void claims(JavaClass type, BiConsumer<String, String> claim) {
        ids(type).forEach(id -> claim.accept(id, name(type)));
        for (JavaMethod method : type.getMethods()) {
            ids(method).forEach(id -> claim.accept(id, place(method)));
        }
        for (JavaField field : type.getFields()) {
            ids(field).forEach(id -> claim.accept(id, place(field)));
        }
    }

    /** A tag on a test class speaks for all of its tests. */
    private void proofs(JavaClass type) {
        for (JavaMethod method : type.getMethods()) {
            if (!method.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable")) {
                continue;
            }
            TreeSet<String> ids = new TreeSet<>(ids(method));
            for (JavaClass here = type;
                    here != null;
                    here = here.getEnclosingClass().orElse(null)) {
                ids.addAll(ids(here));
            }
            ids.forEach(id -> add(proven, id, place(method)));
        }
    }

    private void add(Map<String, TreeSet<String>> places, String id, String place) {
        places.computeIfAbsent(id, any -> new TreeSet<>()).add(place);
    }

    private static List<String> ids(HasAnnotations<?> element) {
        return element.tryGetAnnotationOfType(Requirement.class.getName())
                .flatMap((JavaAnnotation<?> tag) -> tag.get("value"))
                .map(value -> List.of((String[]) value))
                .orElse(List.of());
    }

    /** The accessor of a component and its field are one place. */
    private static String place(JavaMember member) {
        return name(member.getOwner()) + "." + member.getName();
    }

    private static String name(JavaClass type) {
        String full = type.getName();
        return full.substring(full.lastIndexOf('.') + 1).replace('$', '.');
    }
}
