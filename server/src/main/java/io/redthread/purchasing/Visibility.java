package io.redthread.purchasing;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.DepartmentId;
import io.redthread.identity.Departments;
import io.redthread.identity.Permission;
import io.redthread.platform.caller.Callers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which documents of purchasing the current caller sees, by the data scope of the roles held. */
@Component
class Visibility {

    private final Departments departments;

    Visibility(Departments departments) {
        this.departments = departments;
    }

    /** What the current caller sees. */
    OrderScope mine() {
        var access = CurrentAccess.get();
        var me = Callers.current().username();
        return switch (access.scope()) {
            case ALL -> new OrderScope.All();
            case OWN -> new OrderScope.Own(me);
            case DEPARTMENT -> {
                var department = access.department();
                yield department == null
                        ? new OrderScope.Own(me)
                        : new OrderScope.Below(me, departments.withBelow(department));
            }
        };
    }

    /** Whether the current caller sees a document of that person and department. */
    boolean sees(String buyer, Optional<DepartmentId> department) {
        return CurrentAccess.get().may(Permission.APPROVAL_DECIDE)
                || switch (mine()) {
                    case OrderScope.All all -> true;
                    case OrderScope.Own own -> buyer.equals(own.username());
                    case OrderScope.Below below ->
                        buyer.equals(below.username())
                                || department
                                        .filter(below.departments()::contains)
                                        .isPresent();
                };
    }
}
