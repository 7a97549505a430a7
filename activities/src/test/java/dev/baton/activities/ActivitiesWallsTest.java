package dev.baton.activities;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.baton.house.HouseRules;

@AnalyzeClasses(packages = "dev.baton.activities", importOptions = DoNotIncludeTests.class)
class ActivitiesWallsTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule activitiesDoNotKnowWhoAsks =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("dev.baton.api..", "dev.baton.standalone..");

    @ArchTest
    static final ArchRule activitiesReturnFactsAndTellNoStory = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.temporal.workflow.Workflow")
            .because("what happens next is decided by a story");

    @ArchTest
    static final ArchRule activitiesLeaveSqlToTheStore =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.baton.store.generated..");
}
