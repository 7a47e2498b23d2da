package io.redthread.approval;

import io.redthread.identity.PersonId;
import java.util.List;

/**
 * One step of a computed route (路由环节).
 *
 * @param role in which quality
 * @param kind whether it decides or gives an opinion
 * @param persons who may take it; at least one
 * @param dueMinutes how long it may take: working minutes, or minutes of the clock when urgent
 * @param reasons why it is there; at least one
 */
public record RoutedStep(
        StepRoleCode role, StepKind kind, List<PersonId> persons, int dueMinutes, List<RouteReason> reasons) {}
