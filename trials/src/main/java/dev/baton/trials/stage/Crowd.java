package dev.baton.trials.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Many doing something: so many at a time, or all at the same moment. */
public final class Crowd {
    /** One numbered try of a trial. */
    public interface Try {
        void run(int number) throws InterruptedException;
    }

    private Crowd() {}

    /** Runs tries 0 to {@code count - 1}, at most {@code atOnce} at a time; what was thrown, in words. */
    public static List<String> times(int count, int atOnce, Try one) throws InterruptedException {
        Queue<String> troubles = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    one.run(number);
                    return number;
                }));
            }
            for (int i = 0; i < count; i++) {
                try {
                    running.get(i).get();
                } catch (ExecutionException e) {
                    troubles.add("try " + i + ": " + e.getCause());
                }
            }
        }
        return List.copyOf(troubles);
    }

    /** Lets all of them go at the same moment; the results in the order given. */
    public static <T> List<T> together(List<Supplier<T>> all) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(all.size());
        CountDownLatch go = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Supplier<T> one : all) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return one.get();
                }));
            }
            ready.await();
            go.countDown();
            for (Future<T> result : running) {
                results.add(result.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause()), e);
        }
        return results;
    }
}
