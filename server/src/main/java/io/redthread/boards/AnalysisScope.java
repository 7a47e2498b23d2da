package io.redthread.boards;

import io.redthread.identity.Access;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.Departments;
import io.redthread.identity.IdentityRefusal.PermissionMissing;
import io.redthread.identity.Permission;
import io.redthread.platform.caller.Callers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What part of the figures the caller sees (数据范围): of sales orders whoever may read them sees all; of purchase orders those
 * of the own department and below, or those the caller buys.
 */
@Component
class AnalysisScope {

    private final Departments departments;

    AnalysisScope(Departments departments) {
        this.departments = departments;
    }

    /** The filters with what the caller is limited to; refused without the permission to read the subject. */
    Map<Dimension, Set<String>> within(Subject subject, Map<Dimension, Set<String>> filters) {
        var access = CurrentAccess.get();
        var needed = switch (subject) {
            case ORDERS -> Permission.SALES_ORDER_READ;
            case PURCHASES -> Permission.PURCHASING_READ;
        };
        if (!access.may(needed)) {
            throw new PermissionMissing(List.of(needed)).refused();
        }
        var within = new EnumMap<Dimension, Set<String>>(Dimension.class);
        within.putAll(filters);
        if (subject == Subject.PURCHASES && access.scope() != DataScope.ALL) {
            limit(within, access);
        }
        return within;
    }

    private void limit(Map<Dimension, Set<String>> filters, Access access) {
        if (access.scope() == DataScope.DEPARTMENT && access.department() != null) {
            narrow(
                    filters,
                    Dimension.DEPARTMENT,
                    departments.withBelow(access.department()).stream()
                            .map(it -> Long.toString(it.value()))
                            .collect(Collectors.toSet()));
        } else {
            narrow(filters, Dimension.BUYER, Set.of(Callers.current().username()));
        }
    }

    private static void narrow(Map<Dimension, Set<String>> filters, Dimension dimension, Set<String> seen) {
        filters.merge(
                dimension,
                seen,
                (wanted, most) -> wanted.stream().filter(most::contains).collect(Collectors.toSet()));
    }
}
