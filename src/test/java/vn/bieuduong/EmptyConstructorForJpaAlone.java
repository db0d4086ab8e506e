package vn.bieuduong;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A constructor without parameters that is not public: there for JPA, out of everybody's way. */
final class EmptyConstructorForJpaAlone extends ArchCondition<JavaClass> {

    EmptyConstructorForJpaAlone() {
        super("have an empty constructor that is not public");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean kept = type.tryGetConstructor()
                .map(constructor -> !constructor.getModifiers().contains(JavaModifier.PUBLIC))
                .orElse(false);
        events.add(new SimpleConditionEvent(
                type, kept, type.getName() + (kept ? " has one" : " has no hidden empty constructor")));
    }
}
