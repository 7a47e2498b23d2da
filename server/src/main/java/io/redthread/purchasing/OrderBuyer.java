package io.redthread.purchasing;

import io.redthread.identity.DepartmentId;
import io.redthread.identity.PersonId;
import java.util.Optional;

/**
 * Who raises an order (采购员): never the one who decides on it.
 *
 * @param person the person
 * @param username their user name
 * @param department where they sit: whose order it is when the order does not say
 */
public record OrderBuyer(PersonId person, String username, Optional<DepartmentId> department) {}
