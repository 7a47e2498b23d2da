package io.redthread.alerts;

import io.redthread.alerts.store.AlertList.Scope;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DataScope;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.DepartmentView;
import io.redthread.identity.Departments;
import io.redthread.platform.caller.Callers;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which alerts the current caller sees: what concerns him, his department and those below, or everything, by data scope. */
@Component
class AlertVisibility {

    private final Departments departments;

    AlertVisibility(Departments departments) {
        this.departments = departments;
    }

    Scope mine() {
        var access = CurrentAccess.get();
        var own = access.department();
        var below = own == null
                ? Set.<DepartmentId>of()
                : access.scope() == DataScope.OWN ? Set.of(own) : departments.withBelow(own);
        var codes = own == null
                ? Set.<String>of()
                : departments.all().stream()
                        .filter(it -> below.contains(it.id()))
                        .map(DepartmentView::code)
                        .collect(Collectors.toSet());
        return new Scope(
                access.scope() == DataScope.ALL,
                Callers.current().username(),
                access.roles(),
                codes,
                access.scope() == DataScope.DEPARTMENT ? below : Set.of());
    }
}
