package org.dealersdk.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Conditions on the names of a class's methods. */
final class NamedMethods {

    private NamedMethods() {}

    /** Has a public method whose name matches. */
    static ArchCondition<JavaClass> haveMethodsMatching(String pattern) {
        return new ArchCondition<>("have public methods matching " + pattern) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(method -> method.getName().matches(pattern))
                        .filter(method ->
                                method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                        .forEach(method -> events.add(SimpleConditionEvent.satisfied(method, method.getFullName())));
            }
        };
    }
}
