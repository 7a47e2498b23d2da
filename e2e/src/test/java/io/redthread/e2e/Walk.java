package io.redthread.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Leaves nothing behind that a journey could stumble over, and so goes beside them, in a browser of its own. Its methods say
 * {@link ExecutionMode#SAME_THREAD}: a browser belongs to the thread that opened it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@interface Walk {}
