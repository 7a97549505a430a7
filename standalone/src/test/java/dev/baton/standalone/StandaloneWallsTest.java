package dev.baton.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.baton.house.HouseRules;

@AnalyzeClasses(packages = "dev.baton.standalone", importOptions = DoNotIncludeTests.class)
class StandaloneWallsTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule standaloneStartsTheRoomsAndKnowsNothingOfTheirWork = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.baton.store.generated..", "org.springframework.ai..");
}
