package dev.baton.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** What holds in every room. Each room's walls include it by {@code ArchTests.in(HouseRules.class)}. */
public final class HouseRules {

    private static final Set<String> CLOCK_AND_CHANCE =
            Set.of("currentTimeMillis", "nanoTime", "randomUUID", "random", "getenv", "getProperty", "parallelStream");

    private static final Set<String> GENERATORS = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private HouseRules() {}

    @ArchTest
    static final ArchRule everyPackageSaysWhatMayBeNull = classes()
            .that()
            .resideOutsideOfPackage("dev.baton.store.generated..")
            .should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule noNameSaysNothing = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
            .because("an implementation is named by how it does it");

    /** For rooms in which the same question has the same answer each time it is asked. */
    public static ArchRule neverAskTheClockOrChance() {
        return noClasses()
                .should()
                .accessTargetWhere(isClockOrChance())
                .because("instants, ids and settings come in as arguments");
    }

    private static DescribedPredicate<JavaAccess<?>> isClockOrChance() {
        return DescribedPredicate.describe("the target is the clock, chance or the environment", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getName();
            boolean now = name.equals("now") && owner.getPackageName().startsWith("java.time");
            boolean clock = owner.isEquivalentTo(java.time.Clock.class) && name.startsWith("system");
            return now
                    || clock
                    || (CLOCK_AND_CHANCE.contains(name)
                            && owner.getPackageName().startsWith("java."))
                    || GENERATORS.contains(owner.getName());
        });
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + ": no package-info with @NullMarked in " + type.getPackageName()));
                }
            }
        };
    }
}
