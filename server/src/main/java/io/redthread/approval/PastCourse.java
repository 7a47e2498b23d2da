package io.redthread.approval;

import io.redthread.identity.PersonId;

/** What people did at an approval of the past, step by step; must answer the same to the same turn. */
public interface PastCourse {

    /** What was done next. Asked again after a reminder or an escalation that came before it. */
    PastAct next(PastTurn turn);

    /** From where that person worked. */
    Desk desk(PersonId person);

    /**
     * From where somebody worked.
     *
     * @param address network address
     * @param device browser or program
     */
    record Desk(String address, String device) {}
}
