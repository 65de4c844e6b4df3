/** Extensions as a study writes them: the page for developers quotes them, and a test loads them from a jar. */
package flashpoint.example;
