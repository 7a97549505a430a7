package dev.baton.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.baton.house.HouseRules;

@AnalyzeClasses(packages = "dev.baton.api", importOptions = DoNotIncludeTests.class)
class ApiWallsTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule theApiNeverSeesHowAnActivityDoesIt = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.baton.activities..", "dev.baton.standalone..", "org.springframework.ai..");

    @ArchTest
    static final ArchRule theApiTellsNoStory = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.temporal.workflow.Workflow")
            .because("what happens next is decided by a story");

    @ArchTest
    static final ArchRule theApiLeavesSqlToTheStore =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.baton.store.generated..");
}
