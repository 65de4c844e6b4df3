/**
 * Examples of the page <em>Developing</em>: one class for each thing that can be added. They are compiled with the tests,
 * {@code ExamplesTest} runs them, and {@code DevelopingPageTest} compares them with what the page quotes.
 */
package flashpoint.example;
