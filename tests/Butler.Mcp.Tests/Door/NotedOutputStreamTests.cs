using System.Text;
using Butler.Mcp.Door;

namespace Butler.Mcp.Tests.Door;

public sealed class NotedOutputStreamTests : IDisposable
{
    private readonly RequestLedger _ledger = new();
    private readonly MemoryStream _written = new();

    public void Dispose() => _written.Dispose();

    [Fact]
    public async Task What_is_told_beside_never_stands_within_a_line()
    {
        await using var output = new NotedOutputStream(_written, _ledger);
        await output.WriteAsync("{\"a\":"u8.ToArray(), TestContext.Current.CancellationToken);
        output.Tell("{\"told\":1}\n"u8.ToArray());
        await output.WriteAsync("1}"u8.ToArray(), TestContext.Current.CancellationToken);
        await output.WriteAsync("\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await output.DrainAsync(TestContext.Current.CancellationToken);
        Assert.Equal("{\"told\":1}\n{\"a\":1}\n", Encoding.UTF8.GetString(_written.ToArray()));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_in_the_middle_of_its_answer_leaves_no_half_of_a_line()
    {
        await using var output = new NotedOutputStream(_written, _ledger);
        using var cancelled = new CancellationTokenSource();
        await output.WriteAsync("{\"a\":1}"u8.ToArray(), cancelled.Token);
        await cancelled.CancelAsync();
        await output.WriteAsync("\n"u8.ToArray(), cancelled.Token);
        Assert.Equal("{\"a\":1}\n", Encoding.UTF8.GetString(_written.ToArray()));
    }

    [Fact]
    public async Task An_answer_closes_its_request()
    {
        await using var output = new NotedOutputStream(_written, _ledger);
        Assert.True(_ledger.ComesIn(new MessageHead("n1", "ping", null)));
        var waiting = _ledger.WaitForAnswersAsync(TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        await output.WriteAsync("""{"result":{"id":2},"id":1,"jsonrpc":"2.0"}"""u8.ToArray(), TestContext.Current.CancellationToken);
        await output.WriteAsync("\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await waiting;
        Assert.True(_ledger.ComesIn(new MessageHead("n1", "ping", null)));
    }
}
