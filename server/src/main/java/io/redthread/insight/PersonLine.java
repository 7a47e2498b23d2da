package io.redthread.insight;

import io.redthread.approval.StepRoleCode;
import io.redthread.identity.PersonId;

/**
 * A person at a level beside the same in another period (个人时效).
 *
 * @param role the level
 * @param nameZh what the level is called
 * @param nameEn the same in English
 * @param person who
 * @param name what the person is called
 * @param now the person's figures
 * @param before the figures in the other period
 * @param waiting how many wait for the person now
 * @param overdue of these, past their limit
 */
public record PersonLine(
        StepRoleCode role,
        String nameZh,
        String nameEn,
        PersonId person,
        String name,
        LevelFigures now,
        LevelFigures before,
        long waiting,
        long overdue) {}
