using Butler.Mcp.Commands;
using Butler.Training.Reports;

namespace Butler.Mcp.Tests.Commands;

/// <summary>Pictures as PNG, by a browser that is there.</summary>
public sealed class BrowserPicturesTests
{
    [Fact]
    public async Task A_chart_becomes_a_picture_of_its_size_that_shows_something()
    {
        var browser = BrowserPictures.Find();
        Assert.SkipWhen(browser is null, "No Chromium, Chrome or Edge is on the search path.");
        var folder = Directory.CreateTempSubdirectory("butler-pictures");
        try
        {
            var chart = BarChart.Draw("Score", ["score"], [("keyword", [new Bar(0.8, 0.7, 0.9)]), ("fifo", [new Bar(0.4)])]);
            var svg = Path.Combine(folder.FullName, "chart.svg");
            await File.WriteAllTextAsync(svg, chart.Text, TestContext.Current.CancellationToken);

            await browser!.DrawAsync(svg, chart.Width, chart.Height, TestContext.Current.CancellationToken);

            var picture = PngPicture.Read(Path.ChangeExtension(svg, ".png"));
            Assert.Equal((chart.Width, chart.Height), (picture.Width, picture.Height));
            Assert.InRange(picture.Colours(), 3, int.MaxValue);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_browser_that_does_not_start_is_an_error_of_one_line()
    {
        var nobody = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await Assert.ThrowsAsync<IOException>(() => new BrowserPictures(nobody).DrawAsync("chart.svg", 10, 10, TestContext.Current.CancellationToken));
    }
}
