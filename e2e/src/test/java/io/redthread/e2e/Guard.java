package io.redthread.e2e;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Lets no journey stand still, gives who comes after one that did a browser that answers, and ends the walk when so many have
 * failed that the fault lies in what all of them walk through.
 */
final class Guard implements InvocationInterceptor {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final int BEARABLE = 10;

    private static final AtomicInteger FAILED = new AtomicInteger();

    @Override
    public void interceptTestMethod(
            Invocation<Void> journey, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        walk(journey);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> journey, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        walk(journey);
    }

    private static void walk(Invocation<Void> journey) throws Throwable {
        if (FAILED.get() >= BEARABLE) {
            journey.skip();
            throw new AssertionError("not walked: %d have failed already".formatted(BEARABLE));
        }
        try {
            Patience.within(LIMIT, journey::proceed);
        } catch (Throwable failure) {
            FAILED.incrementAndGet();
            if (failure instanceof Patience.Ended) {
                Journey.openAnew();
            }
            throw failure;
        }
    }
}
