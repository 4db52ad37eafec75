using Butler.Benchmarks.HttpWire;
using Butler.Episodes;

namespace Butler.Benchmarks.HttpSoak;

/// <summary>The life of one client, which plays for a while and leaves in one way or another.</summary>
/// <param name="address">The server.</param>
/// <param name="random">Decides what the client does.</param>
/// <param name="tally">Where it is counted.</param>
internal sealed class SoakLife(Uri address, EpisodeRandom random, SoakTally tally)
{
    private const string Route = "route_to_agent";
    private const int MostCalls = 6;

    private static readonly (string Tool, string Arguments)[] Calls =
    [
        (Route, """{"text":"what is in my queue?","agent_name":"knowledge_agent"}"""),
        (Route, """{"text":"Remind me to stretch daily at 7am","agent_name":"habit_agent"}"""),
        ("set_reminder", """{"todo_id":"todo_1","label":"Stretch","frequency":"daily","time_of_day":"7am"}"""),
        ("schedule_event", """{"todo_id":"todo_of_nobody","title":"Review","start_time":"tomorrow 3pm","duration_minutes":30}"""),
    ];

    /// <summary>Lives.</summary>
    public async Task LiveAsync(CancellationToken cancellationToken)
    {
        var path = random.Chance(0.5) ? SoundRequests.Assistant : FormattableString.Invariant($"{SoundRequests.World}?seed={random.Next(1000)}");
        using var client = await SoundClient.ConnectAsync(address, cancellationToken);
        var end = random.Next(8);
        if (end > 5)
        {
            await (end == 6 ? AloneAsync(client, cancellationToken) : MintedAsync(client, cancellationToken));
            return;
        }

        Check("initialize", await client.OpenAsync(path, cancellationToken));
        for (var call = random.Next(MostCalls); call >= 0; call--)
        {
            var (tool, arguments) = random.Pick(Calls);
            Check(tool, (await client.CallAsync(tool, arguments, cancellationToken)).Status);
        }

        await (end switch
        {
            0 or 1 => GoAsync(client, cancellationToken),
            2 => VanishAsync(client, cancellationToken),
            3 => DieAsync(client, path, cancellationToken),
            _ => ReconnectAsync(client, path, cancellationToken),
        });
    }

    private async Task GoAsync(SoundClient client, CancellationToken cancellationToken)
    {
        Check("DELETE", await client.EndAsync(cancellationToken));
        tally.Count("played and ended the session");
    }

    // The session is left to the sweep.
    private async Task VanishAsync(SoundClient client, CancellationToken cancellationToken)
    {
        if (random.Chance(0.5))
        {
            Check("GET", await client.ListenAsync(cancellationToken));
            client.Die();
            tally.Count("listened and died");
        }
        else
        {
            tally.Count("played and vanished");
        }
    }

    private async Task DieAsync(SoundClient client, string path, CancellationToken cancellationToken)
    {
        var (tool, arguments) = random.Pick(Calls);
        await client.BeginCallAsync(tool, arguments, cancellationToken);
        await Task.Delay(random.Next(2), cancellationToken);
        client.Die();
        if (random.Chance(0.5))
        {
            tally.Count("died in a call");
            return;
        }

        // A turn that nobody waits for any more may not stand in the way of the next.
        using var again = await SoundClient.ConnectAsync(address, cancellationToken);
        again.Join(client.Session, path);
        Check("call after a death", (await again.CallAsync(tool, arguments, cancellationToken)).Status);
        Check("DELETE", await again.EndAsync(cancellationToken));
        tally.Count("died in a call, came back and ended the session");
    }

    private async Task ReconnectAsync(SoundClient client, string path, CancellationToken cancellationToken)
    {
        var (tool, arguments) = random.Pick(Calls);
        var answer = await client.CallAsync(tool, arguments, cancellationToken);
        var (message, first) = (answer.Message, answer.Body.Split('\n').FirstOrDefault(line => line.StartsWith("id: ", StringComparison.Ordinal))?["id: ".Length..]);
        client.Die();
        using var again = await SoundClient.ConnectAsync(address, cancellationToken);
        again.Join(client.Session, path);
        var resumed = await again.ResumeAsync(first ?? string.Empty, cancellationToken);
        Check("GET with Last-Event-ID", resumed.Status);
        if (resumed.Message != message)
        {
            tally.Violate($"Resumed from {first}, another answer came: {resumed.Body}");
        }

        if (random.Chance(0.7))
        {
            Check("DELETE", await again.EndAsync(cancellationToken));
        }

        tally.Count("lost the connection and resumed");
    }

    private async Task AloneAsync(SoundClient client, CancellationToken cancellationToken)
    {
        var requests = new SoundRequests(address);
        for (var call = random.Next(MostCalls); call >= 0; call--)
        {
            // All clients without sessions share a desk, so nothing is left on it.
            var (tool, arguments) = random.Chance(0.5) ? Calls[0] : Calls[3];
            Check("call alone", (await client.AskAsync(requests.Standalone("5", "tools/call", tool, $"\"name\":\"{tool}\",\"arguments\":{arguments}"), cancellationToken)).Status);
        }

        tally.Count("called without a session");
    }

    private async Task MintedAsync(SoundClient client, CancellationToken cancellationToken)
    {
        var requests = new SoundRequests(address);
        var minted = await client.AskAsync(requests.Plain("POST", FormattableString.Invariant($"/episodes?world=butler&seed={random.Next(1000)}")).With("Content-Length", "0"), cancellationToken);
        if (minted.Status != 201)
        {
            Check("POST /episodes", minted.Status);
            return;
        }

        var path = new Uri(minted.Header("Location")!).AbsolutePath;
        var call = requests.Standalone("5", "tools/call", Route, $"\"name\":\"{Route}\",\"arguments\":{Calls[0].Arguments}");
        call.Target = path;
        Check("call in an episode", (await client.AskAsync(call, cancellationToken)).Status);
        if (random.Chance(0.5))
        {
            Check("DELETE of an episode", (await client.AskAsync(requests.Plain("DELETE", path), cancellationToken)).Status);
        }

        tally.Count("played at an address of its own");
    }

    private void Check(string what, int status)
    {
        if (status != 200)
        {
            tally.Violate($"{what} was answered with {status}.");
        }
    }
}
