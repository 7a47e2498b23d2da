package io.redthread.journal.web;

import io.redthread.identity.CurrentAccess;
import io.redthread.identity.IdentityRefusal.PermissionMissing;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.journal.JournalExport;
import io.redthread.journal.JournalState;
import io.redthread.journal.JournalStates;
import io.redthread.journal.VerificationRun;
import io.redthread.journal.VerificationRunner;
import io.redthread.kernel.CompanyDay;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proving the journal. */
@RestController
@RequestMapping("/api/journal")
class VerificationController {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(CompanyDay.ZONE);
    private static final int BUFFER = 1 << 16;

    private final VerificationRunner runner;
    private final JournalStates states;
    private final JournalExport export;
    private final Clock clock;

    VerificationController(VerificationRunner runner, JournalStates states, JournalExport export, Clock clock) {
        this.runner = runner;
        this.states = states;
        this.export = export;
        this.clock = clock;
    }

    /**
     * What is known about the proof.
     *
     * @param running the verification that runs now
     * @param last the newest that came to its end
     * @param sealing how far sealing is
     */
    record Verification(
            @Nullable VerificationRun running, @Nullable VerificationRun last, JournalState sealing) {}

    @GetMapping("/verification")
    @Requires({Permission.JOURNAL_READ, Permission.JOURNAL_VERIFY})
    Verification verification() {
        return new Verification(
                runner.running().orElse(null), runner.lastFinished().orElse(null), states.now());
    }

    @PostMapping("/verification")
    @Requires(Permission.JOURNAL_VERIFY)
    @ResponseStatus(HttpStatus.ACCEPTED)
    VerificationRun verify() {
        return runner.start();
    }

    @GetMapping("/export")
    @Requires(Permission.JOURNAL_VERIFY)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void export(HttpServletResponse response) throws IOException {
        // What was hashed is written word for word, personal data included.
        if (!CurrentAccess.get().may(Permission.PERSONAL_READ)) {
            throw new PermissionMissing(List.of(Permission.PERSONAL_READ)).refused();
        }
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"journal-" + STAMP.format(clock.instant()) + ".zip\"");
        try (var out = new BufferedOutputStream(response.getOutputStream(), BUFFER)) {
            export.write(out);
        }
    }
}
