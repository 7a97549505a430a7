package dev.baton.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.baton.house.HouseRules;

@AnalyzeClasses(packages = "dev.baton.store", importOptions = DoNotIncludeTests.class)
class StoreWallsTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule theStoreKnowsNoEngineAndNoFramework =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("io.temporal..", "org.springframework..");

    @ArchTest
    static final ArchRule theStoreKnowsNoRoomButTheDomain = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.baton.workflows..", "dev.baton.activities..", "dev.baton.api..", "dev.baton.standalone..");
}
