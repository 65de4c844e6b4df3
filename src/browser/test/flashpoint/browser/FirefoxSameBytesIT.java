package flashpoint.browser;

/** The model in Firefox is the model on the desktop, bit by bit. */
class FirefoxSameBytesIT extends SameBytes {

    @Override
    Browser start() throws Exception {
        return PageFixture.firefox();
    }
}
