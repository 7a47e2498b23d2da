package io.redthread.control;

import io.redthread.control.store.FindingList.Scope;
import io.redthread.identity.CurrentAccess;
import io.redthread.identity.Departments;
import io.redthread.platform.caller.Callers;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which findings the current caller sees: by data scope; a head does not see what was noticed about himself. */
@Component
class ControlVisibility {

    private final Departments departments;

    ControlVisibility(Departments departments) {
        this.departments = departments;
    }

    Scope mine() {
        var access = CurrentAccess.get();
        var me = Callers.current().username();
        return switch (access.scope()) {
            case ALL -> Scope.ALL;
            case OWN -> new Scope(Optional.of(Set.of()), me);
            case DEPARTMENT -> {
                var own = access.department();
                yield new Scope(Optional.of(own == null ? Set.of() : departments.withBelow(own)), me);
            }
        };
    }
}
