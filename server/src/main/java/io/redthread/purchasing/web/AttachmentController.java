package io.redthread.purchasing.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.files.FileDownload;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.purchasing.Attachments;
import io.redthread.purchasing.PurchaseOrderId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of purchase orders over HTTP. */
@RestController
@RequestMapping("/api/purchasing/orders/{id}/attachments")
class AttachmentController {

    private final Attachments attachments;
    private final Once once;

    AttachmentController(Attachments attachments, Once once) {
        this.attachments = attachments;
        this.once = once;
    }

    @GetMapping
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    List<StoredFile> all(@PathVariable PurchaseOrderId id) {
        return attachments.of(id);
    }

    @GetMapping("/{file}")
    @Requires({Permission.PURCHASING_READ, Permission.PURCHASING_EDIT})
    ResponseEntity<byte[]> content(@PathVariable PurchaseOrderId id, @PathVariable FileId file) {
        var content = attachments.content(id, file);
        return FileDownload.of(content.file(), content.bytes());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.PURCHASING_EDIT)
    StoredFile add(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable PurchaseOrderId id,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        var name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            throw InvalidInput.of("/file", "", "file-name-refused");
        }
        var bytes = file.getBytes();
        return once.answer(
                key,
                List.of("attach", id, name, Arrays.hashCode(bytes)),
                StoredFile.class,
                () -> attachments.add(id, name, bytes));
    }

    @DeleteMapping("/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.PURCHASING_EDIT)
    void remove(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable PurchaseOrderId id,
            @PathVariable FileId file) {
        once.run(key, List.of("detach", id, file), () -> attachments.remove(id, file));
    }
}
