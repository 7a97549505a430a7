package dev.baton.standalone.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.AddSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceResponse;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoResponse;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NamespaceTest {
    @Test
    void aServerThatKnowsANewNamespaceOnlyLaterIsAskedAgain() throws Exception {
        SlowToKnow workflows = new SlowToKnow();
        Operators operators = new Operators();
        var server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .addService(workflows)
                .addService(operators)
                .build()
                .start();
        try {
            Namespace.prepare("127.0.0.1:" + server.getPort());

            assertThat(workflows.registered).containsExactly(Namespace.NAME);
            assertThat(operators.asked).hasValue(Operators.UNKNOWN_FOR + 1);
            assertThat(operators.added)
                    .containsExactlyInAnyOrderElementsOf(
                            Namespace.searchAttributes().keySet());
        } finally {
            server.shutdownNow();
        }
    }

    private static final class SlowToKnow extends WorkflowServiceGrpc.WorkflowServiceImplBase {
        private final List<String> registered = new CopyOnWriteArrayList<>();

        @Override
        public void getSystemInfo(GetSystemInfoRequest request, StreamObserver<GetSystemInfoResponse> answer) {
            answer.onNext(GetSystemInfoResponse.getDefaultInstance());
            answer.onCompleted();
        }

        @Override
        public void describeNamespace(
                DescribeNamespaceRequest request, StreamObserver<DescribeNamespaceResponse> answer) {
            answer.onError(Status.NOT_FOUND.asRuntimeException());
        }

        @Override
        public void registerNamespace(
                RegisterNamespaceRequest request, StreamObserver<RegisterNamespaceResponse> answer) {
            registered.add(request.getNamespace());
            answer.onNext(RegisterNamespaceResponse.getDefaultInstance());
            answer.onCompleted();
        }
    }

    private static final class Operators extends OperatorServiceGrpc.OperatorServiceImplBase {
        private static final int UNKNOWN_FOR = 2;

        private final AtomicInteger asked = new AtomicInteger();
        private final List<String> added = new ArrayList<>();

        @Override
        public void listSearchAttributes(
                ListSearchAttributesRequest request, StreamObserver<ListSearchAttributesResponse> answer) {
            if (asked.incrementAndGet() <= UNKNOWN_FOR) {
                answer.onError(Status.NOT_FOUND.asRuntimeException());
                return;
            }
            answer.onNext(ListSearchAttributesResponse.getDefaultInstance());
            answer.onCompleted();
        }

        @Override
        public void addSearchAttributes(
                AddSearchAttributesRequest request, StreamObserver<AddSearchAttributesResponse> answer) {
            added.addAll(request.getSearchAttributesMap().keySet());
            answer.onNext(AddSearchAttributesResponse.getDefaultInstance());
            answer.onCompleted();
        }
    }
}
