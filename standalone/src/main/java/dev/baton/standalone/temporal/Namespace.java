package dev.baton.standalone.temporal;

import com.google.protobuf.util.Durations;
import com.uber.m3.tally.NoopScope;
import dev.baton.workflows.conversation.Attributes;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.namespace.v1.NamespaceConfig;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.api.workflowservice.v1.UpdateNamespaceRequest;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The product's namespace on a Temporal server: registered, with the search attributes that the stories write. */
public final class Namespace {
    public static final String NAME = "baton";

    /** How long a finished story stays readable in the Temporal UI. */
    private static final Duration RETENTION = Duration.ofDays(30);

    /** A server on a database reads its namespaces anew every few seconds, and knows a new one only then. */
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(60);

    private Namespace() {}

    /** Name and type of each search attribute; starting a story fails if one is not registered. */
    public static Map<String, String> searchAttributes() {
        Map<String, String> attributes = new TreeMap<>();
        for (SearchAttributeKey<?> key : Attributes.ALL) {
            attributes.put(key.getName(), typeOf(key.getValueType()));
        }
        return attributes;
    }

    private static String typeOf(IndexedValueType type) {
        String constant = type.name().substring("INDEXED_VALUE_TYPE_".length());
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Registers what is missing; doing it again changes nothing. */
    public static void prepare(String address) {
        WorkflowServiceStubs server = connect(address);
        try {
            ensureNamespace(server);
        } finally {
            close(server);
        }
        ensureSearchAttributes(address);
    }

    /** Waits until a server answers there; asks {@code meanwhile} between the tries, which may throw to give up. */
    public static void awaitServer(String address, Duration limit, Runnable meanwhile) {
        WorkflowServiceStubs server = connect(address);
        try {
            long until = System.nanoTime() + limit.toNanos();
            while (!answers(server)) {
                meanwhile.run();
                if (System.nanoTime() - until > 0) {
                    throw new IllegalStateException(
                            "Temporal did not answer on " + address + " within " + limit.toSeconds() + " s");
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Temporal started", e);
        } finally {
            close(server);
        }
    }

    private static boolean answers(WorkflowServiceStubs server) {
        try {
            server.blockingStub()
                    .withDeadlineAfter(500, TimeUnit.MILLISECONDS)
                    .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
            return true;
        } catch (StatusRuntimeException notYet) {
            return notYet.getStatus().getCode() == Status.Code.UNIMPLEMENTED;
        }
    }

    private static void ensureNamespace(WorkflowServiceStubs server) {
        var stub = server.blockingStub().withDeadlineAfter(15, TimeUnit.SECONDS);
        var retention = Durations.fromSeconds(RETENTION.toSeconds());
        try {
            var found = stub.describeNamespace(
                    DescribeNamespaceRequest.newBuilder().setNamespace(NAME).build());
            var kept = found.getConfig().getWorkflowExecutionRetentionTtl();
            if (found.hasConfig() && kept.getSeconds() > 0 && kept.getSeconds() < retention.getSeconds()) {
                stub.updateNamespace(UpdateNamespaceRequest.newBuilder()
                        .setNamespace(NAME)
                        .setConfig(NamespaceConfig.newBuilder().setWorkflowExecutionRetentionTtl(retention))
                        .build());
            }
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.NOT_FOUND) {
                throw e;
            }
            stub.registerNamespace(RegisterNamespaceRequest.newBuilder()
                    .setNamespace(NAME)
                    .setDescription("Conversations that an AI agent and human agents share")
                    .setWorkflowExecutionRetentionPeriod(retention)
                    .build());
        }
    }

    private static void ensureSearchAttributes(String address) {
        // Without a scope these stubs fail with a NullPointerException.
        OperatorServiceStubs operator = OperatorServiceStubs.newServiceStubs(OperatorServiceStubsOptions.newBuilder()
                .setTarget(address)
                .setMetricsScope(new NoopScope())
                .validateAndBuildWithDefaults());
        try {
            long until = System.nanoTime() + UNTIL_KNOWN.toNanos();
            while (!addSearchAttributes(operator.blockingStub(), System.nanoTime() > until)) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while search attributes were registered", e);
        } finally {
            operator.shutdownNow();
            operator.awaitTermination(1, TimeUnit.SECONDS);
        }
    }

    /** @param lastTry false: a server that does not know the namespace yet is asked again */
    private static boolean addSearchAttributes(
            OperatorServiceGrpc.OperatorServiceBlockingStub operator, boolean lastTry) {
        var stub = operator.withDeadlineAfter(15, TimeUnit.SECONDS);
        try {
            Set<String> there = registered(stub);
            var missing = AddSearchAttributesRequest.newBuilder().setNamespace(NAME);
            searchAttributes().forEach((key, type) -> {
                if (!there.contains(key)) {
                    missing.putSearchAttributes(
                            key, IndexedValueType.valueOf("INDEXED_VALUE_TYPE_" + type.toUpperCase(Locale.ROOT)));
                }
            });
            if (missing.getSearchAttributesCount() > 0) {
                stub.addSearchAttributes(missing.build());
            }
            return true;
        } catch (StatusRuntimeException e) {
            if (lastTry || e.getStatus().getCode() != Status.Code.NOT_FOUND) {
                throw e;
            }
            return false;
        }
    }

    /** The in-memory test server can register them, but not say which it has. */
    private static Set<String> registered(OperatorServiceGrpc.OperatorServiceBlockingStub stub) {
        try {
            return stub.listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                            .setNamespace(NAME)
                            .build())
                    .getCustomAttributesMap()
                    .keySet();
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.UNIMPLEMENTED) {
                throw e;
            }
            return Set.of();
        }
    }

    private static WorkflowServiceStubs connect(String address) {
        return WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(address).validateAndBuildWithDefaults());
    }

    private static void close(WorkflowServiceStubs server) {
        server.shutdownNow();
        server.awaitTermination(1, TimeUnit.SECONDS);
    }
}
