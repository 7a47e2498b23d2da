package io.redthread.importing;

import io.redthread.identity.CurrentAccess;
import io.redthread.importing.ImportRefusal.ImportNotAllowed;
import io.redthread.importing.ImportRefusal.ImportTargetAbsent;
import io.redthread.kernel.Refused;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which targets there are, and which of them the caller may import. */
@Component
public class ImportRights {

    private final ObjectProvider<ImportTarget> targets;

    ImportRights(ObjectProvider<ImportTarget> targets) {
        this.targets = targets;
    }

    /** Those the caller may import. */
    public List<ImportTarget> allowed() {
        var access = CurrentAccess.get();
        return targets.orderedStream()
                .filter(target -> access.may(target.permission()))
                .toList();
    }

    /** The target of that name, if the caller may import it. */
    public ImportTarget target(String code) {
        var target = targets.stream()
                .filter(each -> each.code().equals(code))
                .findAny()
                .orElseThrow(() -> new Refused(new ImportTargetAbsent(code)));
        if (!CurrentAccess.get().may(target.permission())) {
            throw new Refused(new ImportNotAllowed(target.permission().code()));
        }
        return target;
    }
}
