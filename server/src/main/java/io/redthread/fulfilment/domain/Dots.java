package io.redthread.fulfilment.domain;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Turns pictures into the black dots of a label printer. */
public final class Dots {

    private static final int MIDDLE = 128;

    private Dots() {}

    /** The picture, as large as fits, as a graphic field of ZPL; blank where the bytes are no picture. */
    public static String graphic(byte[] bytes, int width, int height) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(bytes));
            return picture == null ? "" : graphic(fitted(picture, width, height));
        } catch (IOException e) {
            return "";
        }
    }

    private static BufferedImage fitted(BufferedImage picture, int width, int height) {
        var wide = (long) picture.getWidth() * height > (long) picture.getHeight() * width;
        var w = wide ? width : Math.max(1, (int) ((long) picture.getWidth() * height / picture.getHeight()));
        var h = wide ? Math.max(1, (int) ((long) picture.getHeight() * width / picture.getWidth())) : height;
        var fitted = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        var pen = fitted.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, w, h, Color.WHITE, null);
        pen.dispose();
        return fitted;
    }

    private static String graphic(BufferedImage grey) {
        var perRow = (grey.getWidth() + 7) / 8;
        var dots = new byte[perRow * grey.getHeight()];
        for (var y = 0; y < grey.getHeight(); y++) {
            for (var x = 0; x < grey.getWidth(); x++) {
                if (grey.getRaster().getSample(x, y, 0) < MIDDLE) {
                    dots[y * perRow + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return "^GFA,%d,%d,%d,%s"
                .formatted(
                        dots.length,
                        dots.length,
                        perRow,
                        HexFormat.of().formatHex(dots).toUpperCase(Locale.ROOT));
    }
}
