using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Butler.Mcp.Commands;

/// <summary>Makes PNG pictures of SVG ones by a browser that is installed (Chromium, Chrome or Edge).</summary>
/// <param name="browser">The browser's program.</param>
internal sealed class BrowserPictures(string browser)
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome", "microsoft-edge", "chrome.exe", "msedge.exe"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The browser on the search path; null when there is none.</summary>
    public static BrowserPictures? Find() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => Programs.Select(program => Path.Combine(folder, program)))
        .FirstOrDefault(File.Exists) is { } found ? new BrowserPictures(found) : null;

    /// <summary>Makes a picture beside the SVG, of the same name.</summary>
    /// <exception cref="IOException">The browser made none.</exception>
    public async Task DrawAsync(string svg, int width, int height, CancellationToken cancellationToken)
    {
        var png = Path.GetFullPath(Path.ChangeExtension(svg, ".png"));
        var profile = Directory.CreateTempSubdirectory("butler-browser");
        try
        {
            var start = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true };
            string[] arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", $"--user-data-dir={profile.FullName}", $"--screenshot={png}",
                string.Create(CultureInfo.InvariantCulture, $"--window-size={width},{height}"), new Uri(Path.GetFullPath(svg)).AbsoluteUri,
            ];
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Start(start);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(Patience);
            var said = Task.WhenAll(process.StandardError.ReadToEndAsync(CancellationToken.None), process.StandardOutput.ReadToEndAsync(CancellationToken.None));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancellationToken.ThrowIfCancellationRequested();
                throw new IOException($"{browser} did not finish a picture within {Patience.TotalSeconds:0} s.");
            }

            await said;
            if (!File.Exists(png))
            {
                throw new IOException($"{browser} made no picture of {svg}.");
            }
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new IOException($"{start.FileName} did not start.");
        }
        catch (Win32Exception refused)
        {
            throw new IOException($"{start.FileName} did not start: {refused.Message}", refused);
        }
    }
}
