package io.redthread.alerts;

import io.redthread.identity.DepartmentId;
import io.redthread.rules.Facts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a subject now (预警对象事实).
 *
 * @param key which, unique in its kind
 * @param number what people call it
 * @param name what else helps to recognise it, or empty
 * @param path its page
 * @param person user name of who is in charge, or empty
 * @param department whose it is, where that is known
 * @param partner with whom it deals, where there is somebody
 * @param facts in the words of its kind
 * @param moments what has happened or is promised, by the names of its kind; what has not is left out
 */
public record AlertSubject(
        String key,
        String number,
        String name,
        String path,
        String person,
        Optional<DepartmentId> department,
        Optional<AlertPartner> partner,
        Facts facts,
        Map<String, Instant> moments) {}
