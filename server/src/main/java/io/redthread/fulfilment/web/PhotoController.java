package io.redthread.fulfilment.web;

import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.ParcelPhotos;
import io.redthread.fulfilment.ParcelPhotos.Photo;
import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.platform.files.FileDownload;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.FileUpload;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Photos of parcels over HTTP. */
@RestController
@RequestMapping("/api/fulfilment/parcels/{id}/photos")
class PhotoController {

    private final ParcelPhotos photos;

    PhotoController(ParcelPhotos photos) {
        this.photos = photos;
    }

    @GetMapping
    @Requires(Permission.FULFILMENT_READ)
    List<Photo> all(@PathVariable ParcelId id) {
        return photos.of(id);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires({Permission.FULFILMENT_PACK, Permission.FULFILMENT_DISPATCH})
    Photo keep(@PathVariable ParcelId id, @RequestPart MultipartFile file) throws IOException {
        return FileUpload.of(file, (name, bytes) -> photos.keep(id, name, bytes));
    }

    @GetMapping("/{file}")
    @Requires(Permission.FULFILMENT_READ)
    ResponseEntity<byte[]> picture(@PathVariable ParcelId id, @PathVariable FileId file) {
        var picture = photos.picture(id, file);
        return FileDownload.of(picture.file(), picture.bytes());
    }
}
