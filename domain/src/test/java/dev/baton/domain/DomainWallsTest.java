package dev.baton.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.baton.house.HouseRules;

@AnalyzeClasses(packages = "dev.baton.domain", importOptions = DoNotIncludeTests.class)
class DomainWallsTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule theDomainKnowsItselfAndTheJdkWithoutInputOrOutput = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.math..",
                    "java.nio.charset..",
                    "java.text..",
                    "org.jspecify..",
                    "dev.baton.domain..");

    @ArchTest
    static final ArchRule theDomainNeverAsksTheClockOrChance = HouseRules.neverAskTheClockOrChance();
}
