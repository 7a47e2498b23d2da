package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.ParcelNotFound;
import io.redthread.fulfilment.store.ParcelStore;
import io.redthread.fulfilment.store.PhotoStore;
import io.redthread.journal.Act;
import io.redthread.journal.Journal;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Refused;
import io.redthread.platform.caller.Callers;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.files.StoredFiles;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos of parcels (包裹照片), taken when they are packed, weighed or given to the carrier. None is ever changed. */
@Service
@Transactional
public class ParcelPhotos {

    private static final int MOST = 20;

    private final StoredFiles files;
    private final PhotoStore photos;
    private final ParcelStore parcels;
    private final Journal journal;
    private final Clock clock;

    ParcelPhotos(StoredFiles files, PhotoStore photos, ParcelStore parcels, Journal journal, Clock clock) {
        this.files = files;
        this.photos = photos;
        this.parcels = parcels;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A photo of a parcel.
     *
     * @param file the picture
     * @param at when it was taken
     * @param by by whom
     */
    public record Photo(FileId file, Instant at, String by) {}

    /**
     * A photo with its bytes.
     *
     * @param file what is known of it
     * @param bytes its content
     */
    public record Picture(StoredFile file, byte[] bytes) {}

    /** Keeps a photo; refuses what is no picture, and more than 20 of one parcel. */
    public Photo keep(ParcelId id, String name, byte[] bytes) {
        if (parcels.lock(List.of(id)).isEmpty()) {
            throw new Refused(new ParcelNotFound(id.number()));
        }
        var taken = photos.of(id).size();
        if (taken >= MOST) {
            throw InvalidInput.of("/file", taken, "photos-too-many");
        }
        var kept = files.keep(name, bytes);
        if (!kept.type().startsWith("image/")) {
            throw InvalidInput.of("/file", name, "photo-wanted");
        }
        var photo = new Photo(kept.id(), clock.instant(), Callers.current().username());
        photos.insert(id, taken + 1, photo);
        journal.record(Act.of("parcel-photo-taken", id.document(), id.number(), photo));
        return photo;
    }

    /** All photos of a parcel, the oldest first. */
    @Transactional(readOnly = true)
    public List<Photo> of(ParcelId id) {
        return photos.of(id);
    }

    /** One photo of a parcel with its bytes; a file that is none of the parcel's is refused. */
    @Transactional(readOnly = true)
    public Picture picture(ParcelId id, FileId file) {
        var known = photos.of(id).stream().anyMatch(it -> it.file().equals(file))
                ? files.of(List.of(file))
                : List.<StoredFile>of();
        if (known.isEmpty()) {
            throw new Refused(new ParcelNotFound(id.number()));
        }
        return new Picture(known.getFirst(), files.content(file).orElseThrow());
    }
}
