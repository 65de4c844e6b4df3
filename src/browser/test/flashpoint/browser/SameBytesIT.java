package flashpoint.browser;

/** The model in Chromium is the model on the desktop, bit by bit. */
class SameBytesIT extends SameBytes {

    @Override
    Browser start() throws Exception {
        return PageFixture.chromium();
    }
}
