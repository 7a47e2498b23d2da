package io.redthread.mining;

import io.redthread.kernel.Label;
import java.util.List;

/**
 * One step of a standard as SIPOC shows it (SIPOC 一行, requirement H13).
 *
 * @param position its place, from 1
 * @param node its code
 * @param process what is done
 * @param supplier code of the department that hands the work over; empty at the beginning
 * @param input what comes in: the step before; absent at the beginning
 * @param output what goes out: what the instruction says
 * @param owner code of the department that answers for it
 * @param customer code of the department that takes the work over; empty at the end
 * @param tools what it is done with
 * @param limitSeconds within which time
 * @param done how often it was done
 * @param late how often it took longer than it may
 * @param risks what went wrong there, the commonest first
 */
public record SipocLine(
        int position,
        String node,
        Label process,
        String supplier,
        Label input,
        Label output,
        String owner,
        String customer,
        Label tools,
        long limitSeconds,
        long done,
        long late,
        List<Risk> risks) {

    /**
     * Something that went wrong at a step.
     *
     * @param type type of the exception
     * @param title what it is called
     * @param times how often
     */
    public record Risk(String type, Label title, long times) {}
}
