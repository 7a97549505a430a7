package dev.baton.workflows;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.baton.house.HouseRules;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What keeps a story the same when it is replayed. The order in which a map or set is walked is caught by the replay of
 * saved histories only.
 */
@AnalyzeClasses(packages = "dev.baton.workflows", importOptions = DoNotIncludeTests.class)
class WorkflowsWallsTest {

    /** Outside the stories: how values become bytes may know JSON, what stands before the stories may log, count and know the client. */
    private static final String[] AROUND = {"dev.baton.workflows.payload..", "dev.baton.workflows.edge.."};

    private static final Pattern CATCHES_EVERYTHING =
            Pattern.compile("catch\\s*\\(\\s*(final\\s+)?([\\w.]+\\s*\\|\\s*)*(java\\.lang\\.)?(Throwable|Error)\\b");

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule storiesKnowTheDomainTheEngineAndTheQuietPartOfTheJdk = classes()
            .that(resideOutsideOfPackages(AROUND))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java.lang..",
                            "java.util..",
                            "java.time..",
                            "io.temporal.workflow..",
                            "io.temporal.activity..",
                            "io.temporal.common..",
                            "io.temporal.failure..",
                            "org.jspecify..",
                            "dev.baton.domain..",
                            "dev.baton.workflows..")
                    .and(DescribedPredicate.not(resideInAPackage("java.util.concurrent.."))));

    @ArchTest
    static final ArchRule storiesKnowNoFrameworkAndNoSql =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.jooq..");

    @ArchTest
    static void storiesNeverAskTheClockOrChance(JavaClasses classes) {
        HouseRules.neverAskTheClockOrChance().check(classes.that(resideOutsideOfPackages(AROUND)));
    }

    @ArchTest
    static final ArchRule storiesNeverHoldTheThread = noClasses()
            .should()
            .callMethodWhere(target(owner(DescribedPredicate.describe("Thread", c -> c.isEquivalentTo(Thread.class))))
                    .and(target(name("sleep"))))
            .because("Workflow.sleep is the clock of a story");

    @ArchTest
    static final ArchRule storiesNeverAwaitWithALimit = noClasses()
            .should()
            .callMethodWhere(target(owner(DescribedPredicate.describe(
                            "Workflow or WorkflowLock",
                            c -> c.isEquivalentTo(Workflow.class) || c.isEquivalentTo(WorkflowLock.class))))
                    .and(target(DescribedPredicate.or(name("await"), name("tryLock"))))
                    .and(target(rawParameterTypes(DescribedPredicate.describe(
                            "a Duration first",
                            (List<JavaClass> types) ->
                                    !types.isEmpty() && types.getFirst().isEquivalentTo(Duration.class))))))
            .because("its timer is left running; arm the Alarm instead");

    @ArchTest
    static final ArchRule storiesKeepNothingThatIsWalkedInAnyOrder = noFields()
            .that()
            .areDeclaredInClassesThat(resideOutsideOfPackages(AROUND))
            .should()
            .haveRawType(HashMap.class)
            .orShould()
            .haveRawType(HashSet.class);

    @ArchTest
    static final ArchRule storiesShareNoState =
            fields().that().areStatic().should().beFinal().because("static state outlives a run");

    @ArchTest
    static final ArchRule storiesAreMadeByTheEngineAlone =
            classes().that(implementAWorkflow()).should(haveNoConstructorButTheWorkflowInit());

    @ArchTest
    static void storiesNeverCatchWhatTheEngineThrowsToStopThem(@SuppressWarnings("unused") JavaClasses stories)
            throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java"))
                            .filter(path ->
                                    CATCHES_EVERYTHING.matcher(read(path)).find()))
                    .as("sources with a catch of Throwable or Error")
                    .isEmpty();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaClass> implementAWorkflow() {
        return DescribedPredicate.describe(
                "implement a workflow",
                type -> !type.isInterface()
                        && type.getAllRawInterfaces().stream()
                                .anyMatch(i -> i.isAnnotatedWith(WorkflowInterface.class)));
    }

    private static ArchCondition<JavaClass> haveNoConstructorButTheWorkflowInit() {
        return new ArchCondition<>("have no constructor but the @WorkflowInit one") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaConstructor constructor : type.getConstructors()) {
                    if (!constructor.getRawParameterTypes().isEmpty()
                            && !constructor.isAnnotatedWith(WorkflowInit.class)) {
                        events.add(SimpleConditionEvent.violated(type, constructor.getFullName()));
                    }
                }
            }
        };
    }
}
