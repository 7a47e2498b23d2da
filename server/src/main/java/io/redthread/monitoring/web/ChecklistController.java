package io.redthread.monitoring.web;

import io.redthread.identity.Company;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.monitoring.Checklist;
import io.redthread.monitoring.ChecklistView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The checklist of the first days over HTTP. */
@RestController
@RequestMapping("/api/monitoring/checklist")
class ChecklistController {

    private final Checklist checklist;
    private final Company company;

    ChecklistController(Checklist checklist, Company company) {
        this.checklist = checklist;
        this.company = company;
    }

    @GetMapping
    @Requires(Permission.SETTINGS_EDIT)
    ChecklistView now() {
        return checklist.now();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.SETTINGS_EDIT)
    void dismiss() {
        company.dismissChecklist();
    }
}
