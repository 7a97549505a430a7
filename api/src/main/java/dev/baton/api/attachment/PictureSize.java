package dev.baton.api.attachment;

import dev.baton.domain.attachment.FileType;

/** Reads from a picture's head how large it will be, without drawing it. */
final class PictureSize {
    private final byte[] head;

    private PictureSize(byte[] head) {
        this.head = head;
    }

    /** 0 if the head does not say: then it is no picture. */
    static long pixels(FileType type, byte[] head) {
        PictureSize in = new PictureSize(head);
        return switch (type) {
            case PNG -> in.big(16, 4) * in.big(20, 4);
            case GIF -> in.little(6, 2) * in.little(8, 2);
            case WEBP -> in.webp();
            case JPEG -> in.jpeg();
            default -> 0;
        };
    }

    private long webp() {
        return switch ((int) big(12, 4)) {
            // VP8X: the canvas, each side less one
            case 0x56503858 -> (little(24, 3) + 1) * (little(27, 3) + 1);
            // VP8L: two numbers of 14 bits, each less one
            case 0x5650384c -> ((little(21, 4) & 0x3fff) + 1) * (((little(21, 4) >> 14) & 0x3fff) + 1);
            // VP8
            case 0x56503820 -> (little(26, 2) & 0x3fff) * (little(28, 2) & 0x3fff);
            default -> 0;
        };
    }

    /** From segment to segment up to the one that begins the frame. */
    private long jpeg() {
        int at = 2;
        while (at + 9 < head.length && one(at) == 0xff) {
            int marker = one(at + 1);
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return big(at + 5, 2) * big(at + 7, 2);
            }
            // a filling byte, or a segment with its length
            at += marker == 0xff ? 1 : 2 + (int) Math.max(2, big(at + 2, 2));
        }
        return 0;
    }

    private long big(int at, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | one(at + i);
        }
        return value;
    }

    private long little(int at, int bytes) {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | one(at + i);
        }
        return value;
    }

    private int one(int at) {
        return at < head.length ? head[at] & 0xff : 0;
    }
}
