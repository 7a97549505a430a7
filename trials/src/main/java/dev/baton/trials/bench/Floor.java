package dev.baton.trials.bench;

import dev.baton.trials.stage.Crowd;
import dev.baton.trials.stage.Target;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.tuning.PollerBehaviorAutoscaling;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The bare floor on the same engine and the same database: Update, one regular activity, two inserts, nothing else. */
final class Floor implements AutoCloseable {
    private static final String TASK_QUEUE = "bench-floor";
    private static final int SLOTS = 32;
    private static final int CONNECTIONS = 16;

    private final WorkflowServiceStubs service;
    private final WorkflowClient client;
    private final WorkerFactory factory;
    private final BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(CONNECTIONS);

    Floor(Target target) throws SQLException {
        for (int i = 0; i < CONNECTIONS; i++) {
            pool.add(DriverManager.getConnection(target.jdbcUrl()));
        }
        execute("create table if not exists bench_floor (key text, part int, primary key (key, part))");
        service = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(target.engine())
                .build());
        client = WorkflowClient.newInstance(
                service,
                WorkflowClientOptions.newBuilder()
                        .setNamespace(Target.NAMESPACE)
                        .build());
        factory = WorkerFactory.newInstance(
                client,
                WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .build());
        Worker worker = factory.newWorker(TASK_QUEUE, workerOptions());
        worker.registerWorkflowImplementationTypes(FloorWorkflow.Story.class);
        worker.registerActivitiesImplementations((FloorWorkflow.Inserts) this::twoInserts);
        factory.start();
    }

    Rate measure(int conversations, Duration duration) throws InterruptedException {
        Latencies latencies = new Latencies();
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        Crowd.times(conversations, conversations, number -> {
                    FloorWorkflow floor = client.newWorkflowStub(
                            FloorWorkflow.class,
                            WorkflowOptions.newBuilder()
                                    .setTaskQueue(TASK_QUEUE)
                                    .setWorkflowId("floor-" + UUID.randomUUID())
                                    .build());
                    WorkflowClient.start(floor::run);
                    while (System.nanoTime() < end) {
                        long asked = System.nanoTime();
                        floor.turn(UUID.randomUUID().toString());
                        latencies.add(System.nanoTime() - asked);
                    }
                    floor.end();
                })
                .forEach(trouble -> latencies.failed());
        return new Rate(conversations, Latencies.perSecond(latencies.count(), System.nanoTime() - start), latencies);
    }

    @Override
    public void close() throws SQLException {
        factory.shutdownNow();
        factory.awaitTermination(5, TimeUnit.SECONDS);
        service.shutdownNow();
        execute("drop table if exists bench_floor");
        for (Connection connection : pool) {
            connection.close();
        }
    }

    /** The settings of the product's own workers. */
    private static WorkerOptions workerOptions() {
        PollerBehaviorAutoscaling pollers = new PollerBehaviorAutoscaling(2, 8, 2);
        return WorkerOptions.newBuilder()
                .setMaxConcurrentWorkflowTaskExecutionSize(SLOTS)
                .setMaxConcurrentActivityExecutionSize(SLOTS)
                .setMaxConcurrentLocalActivityExecutionSize(SLOTS)
                .setWorkflowTaskPollersBehavior(pollers)
                .setActivityTaskPollersBehavior(pollers)
                .setUsingVirtualThreads(true)
                .setStickyQueueScheduleToStartTimeout(Duration.ofSeconds(1))
                .build();
    }

    private void twoInserts(String key) {
        try {
            Connection connection = pool.take();
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into bench_floor values (?, ?) on conflict do nothing")) {
                for (int part = 1; part <= 2; part++) {
                    insert.setString(1, key);
                    insert.setInt(2, part);
                    insert.executeUpdate();
                }
            } finally {
                pool.add(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        Connection connection = pool.element();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
