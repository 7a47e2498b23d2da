package io.redthread.process.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.files.FileDownload;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.FileUpload;
import io.redthread.platform.files.StoredFile;
import io.redthread.process.NodePictures;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of nodes over HTTP. */
@RestController
@RequestMapping("/api/process/pictures")
class PictureController {

    private final NodePictures pictures;

    PictureController(NodePictures pictures) {
        this.pictures = pictures;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.PROCESS_EDIT)
    StoredFile keep(@RequestPart MultipartFile file) throws IOException {
        return FileUpload.of(file, pictures::keep);
    }

    @GetMapping("/{id}")
    @Requires(Permission.PROCESS_READ)
    ResponseEntity<byte[]> picture(@PathVariable FileId id) {
        var picture = pictures.of(id);
        return FileDownload.of(picture.file(), picture.bytes());
    }
}
