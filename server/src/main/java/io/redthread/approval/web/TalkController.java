package io.redthread.approval.web;

import io.redthread.approval.ApprovalCommands;
import io.redthread.approval.ApprovalFiles;
import io.redthread.approval.ApprovalId;
import io.redthread.approval.ApprovalPeople;
import io.redthread.approval.Who;
import io.redthread.identity.Permission;
import io.redthread.identity.PersonId;
import io.redthread.identity.Requires;
import io.redthread.platform.files.FileDownload;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.FileUpload;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.json.Given;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What people say beside the decisions, and the files that go with it. */
@RestController
@RequestMapping("/api/approval")
class TalkController {

    private final ApprovalCommands commands;
    private final ApprovalFiles files;
    private final ApprovalPeople people;

    TalkController(ApprovalCommands commands, ApprovalFiles files, ApprovalPeople people) {
        this.commands = commands;
        this.files = files;
        this.people = people;
    }

    @GetMapping("/people")
    @Requires({Permission.APPROVAL_READ, Permission.APPROVAL_DECIDE})
    List<Who> people(@RequestParam(defaultValue = "false") boolean deciding) {
        return deciding ? people.deciding() : people.all();
    }

    @PostMapping("/approvals/{id}/consult")
    @Requires(Permission.APPROVAL_DECIDE)
    void consult(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ApprovalId id,
            @RequestBody Say request) {
        commands.consult(key, id, Given.list(request.persons()), Words.of(request.text()));
    }

    @PostMapping("/approvals/{id}/answer")
    @Requires({Permission.APPROVAL_READ, Permission.APPROVAL_DECIDE})
    void answer(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ApprovalId id,
            @RequestBody Say request) {
        commands.answer(key, id, Words.of(request.text()), Given.list(request.files()));
    }

    @PostMapping("/approvals/{id}/copy")
    @Requires({Permission.APPROVAL_READ, Permission.APPROVAL_DECIDE})
    void copy(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ApprovalId id,
            @RequestBody Say request) {
        commands.copy(key, id, Given.list(request.persons()));
    }

    @PostMapping("/approvals/{id}/comment")
    @Requires({Permission.APPROVAL_READ, Permission.APPROVAL_DECIDE})
    void comment(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable ApprovalId id,
            @RequestBody Say request) {
        commands.comment(key, id, Words.of(request.text()), Given.list(request.persons()), Given.list(request.files()));
    }

    @PostMapping("/files")
    @Requires({Permission.APPROVAL_READ, Permission.APPROVAL_DECIDE})
    StoredFile keep(@RequestPart MultipartFile file) throws IOException {
        return FileUpload.of(file, files::keep);
    }

    @GetMapping("/approvals/{id}/files/{file}")
    @Requires({Permission.APPROVAL_READ, Permission.APPROVAL_DECIDE})
    ResponseEntity<byte[]> download(@PathVariable ApprovalId id, @PathVariable FileId file) {
        var content = files.get(id, file);
        return FileDownload.of(content.file(), content.bytes());
    }

    /** Text, whom it is for, and what goes with it. */
    record Say(
            @Nullable String text,
            @Nullable List<PersonId> persons,
            @Nullable List<FileId> files) {}
}
