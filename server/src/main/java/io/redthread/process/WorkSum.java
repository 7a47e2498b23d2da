package io.redthread.process;

/**
 * How much work of a kind was done (工作合计).
 *
 * @param actor user name of who did it; empty where it is nobody's
 * @param department code of the department that answers for it; empty where none does
 * @param shop whose orders; 0 where it is no shop's
 * @param warehouse where; 0 where it is no warehouse's
 * @param node at which node; empty where none is meant
 * @param count how many facts
 * @param good how many of them are as they should be
 * @param millis their times together
 */
public record WorkSum(
        String actor, String department, long shop, long warehouse, String node, long count, long good, long millis) {}
