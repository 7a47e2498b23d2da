package io.redthread.platform.gate;

import io.redthread.platform.idempotency.Once;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A command and whoever waits for its answer. */
final class Waiting<C, R> {

    private static final int LONGEST_SECONDS = 60;

    private final C command;
    private final Once.Asked asked;
    private final CompletableFuture<R> answer = new CompletableFuture<>();

    Waiting(C command, Once.Asked asked) {
        this.command = command;
        this.asked = asked;
    }

    C command() {
        return command;
    }

    Once.Asked asked() {
        return asked;
    }

    void answer(R result) {
        answer.complete(result);
    }

    void fail(Throwable cause) {
        answer.completeExceptionally(cause);
    }

    R answered() {
        try {
            return answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException known -> throw known;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
