package dev.baton.trials;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.baton.house.HouseRules;

@AnalyzeClasses(packages = "dev.baton.trials", importOptions = DoNotIncludeTests.class)
class TrialsWallsTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule trialsReachBatonFromOutside = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.baton.domain..",
                    "dev.baton.store..",
                    "dev.baton.workflows..",
                    "dev.baton.activities..",
                    "dev.baton.api..",
                    "dev.baton.standalone..",
                    "org.springframework..");
}
