using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Butler.Benchmarks.Hostile;
using Butler.Episodes;

namespace Butler.Benchmarks.Frames;

/// <summary>
/// Sends hostile messages over a few connections to a server that has room for just one more. A connection that is refused for want of
/// room means that one that is gone has kept its place. A bystander plays on all the while.
/// </summary>
/// <param name="world">The world whose tools are called and whose oracle plays at the end.</param>
/// <param name="address">The address of the world's WebSocket.</param>
public sealed class FrameRun(IWorld world, Uri address)
{
    /// <summary>For how many sessions the server has to have room, and no more.</summary>
    public const int Rooms = 6;

    private const int Connections = Rooms - 1;
    private const int Flood = 40;

    private static readonly byte[] State = "{\"type\":\"state\"}"u8.ToArray();

    private readonly HostileTally _tally = new();

    /// <summary>Sends so many messages.</summary>
    public async Task<HostileTally> RunAsync(int messages, long seed, CancellationToken cancellationToken)
    {
        using var bystander = await TrainerSocket.ConnectAsync(address, cancellationToken);
        await bystander.AskAsync("{\"type\":\"reset\",\"data\":{\"seed\":1,\"episode_id\":\"bystander\"}}"u8.ToArray(), cancellationToken);
        var each = messages / Connections;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(at => SendAsync(new EpisodeRandom(seed + at), new HostileFrames(world.Tools, seed + at), each, cancellationToken)));
        await bystander.AskAsync(State, cancellationToken);
        if (!bystander.Text().Contains("bystander", StringComparison.Ordinal))
        {
            _tally.Violate($"The bystander's episode is gone: {bystander.Text()}");
        }

        await PlayAsync(cancellationToken);
        return _tally;
    }

    private async Task SendAsync(EpisodeRandom random, HostileFrames frames, int count, CancellationToken cancellationToken)
    {
        var socket = await ConnectAsync(cancellationToken);
        for (var sent = 0; sent < count;)
        {
            var act = random.Next(400);
            if (act == 0)
            {
                socket = await BreakOffAsync(socket, random, cancellationToken);
            }
            else if (act == 1)
            {
                socket = await SendTooLongAsync(socket, cancellationToken);
                sent++;
            }
            else
            {
                // Now and then many at once: each has its answer, in order, unless the connection is cut off for one of them.
                var some = Enumerable.Range(0, act < 8 ? Flood : 1).Select(_ => frames.Next()).ToArray();
                some = some.Length == 1 ? some : [.. some.Where(frame => !frame.Answers.Contains(HostileFrame.Cut))];
                sent += some.Length;
                if (!await ExchangeAsync(socket, some, cancellationToken))
                {
                    socket.Dispose();
                    socket = await ConnectAsync(cancellationToken);
                }
            }
        }

        socket.Abort();
        socket.Dispose();
    }

    private async Task<bool> ExchangeAsync(TrainerSocket socket, HostileFrame[] frames, CancellationToken cancellationToken)
    {
        foreach (var frame in frames)
        {
            var size = (frame.Bytes.Length / frame.Pieces) + 1;
            for (var from = 0; from < Math.Max(1, frame.Bytes.Length); from += size)
            {
                var piece = frame.Bytes.AsMemory(from, Math.Min(size, frame.Bytes.Length - from));
                await socket.SendAsync(piece, frame.IsBinary ? WebSocketMessageType.Binary : WebSocketMessageType.Text, from + size >= frame.Bytes.Length, cancellationToken);
            }
        }

        foreach (var frame in frames)
        {
            var isThere = await ReceiveAsync(socket, cancellationToken);
            lock (_tally)
            {
                _tally.Count(HostileLine.Silent(frame.Kind, string.Empty));
                Judge(frame, isThere ? socket.Text() : null);
            }

            if (!isThere)
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> ReceiveAsync(TrainerSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            return await socket.ReceiveAsync(cancellationToken);
        }
        catch (WebSocketException)
        {
            // A connection that is cut off is judged as one that is closed.
            return false;
        }
    }

    private void Judge(HostileFrame frame, string? answer)
    {
        if (answer is null && frame.Answers.Contains(HostileFrame.Cut))
        {
            _tally.CountAnswer(HostileFrame.Cut);
            return;
        }

        if (answer is null)
        {
            _tally.Violate($"The connection was closed for {frame.Kind}: {frame.Shown()}");
            return;
        }

        var root = JsonElement.Parse(answer);
        var type = root.GetProperty("type").GetString()!;
        var code = type == "error" ? root.GetProperty("data").GetProperty("code").GetString()! : type;
        _tally.CountAnswer(code);
        if (!frame.Answers.Contains(code) || (type == "error" && root.GetProperty("data").GetProperty("message").GetString()!.Length < 10) || answer.Contains("Exception", StringComparison.Ordinal) || answer.Contains("System.", StringComparison.Ordinal))
        {
            _tally.Violate($"{code} for {frame.Kind}: {frame.Shown()} got {answer[..Math.Min(answer.Length, 300)]}");
        }
    }

    private async Task<TrainerSocket> BreakOffAsync(TrainerSocket socket, EpisodeRandom random, CancellationToken cancellationToken)
    {
        if (random.Chance(0.5))
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes("{\"type\":\"st"), WebSocketMessageType.Text, isWhole: false, cancellationToken);
        }

        socket.Abort();
        socket.Dispose();
        return await ConnectAsync(cancellationToken);
    }

    private async Task<TrainerSocket> SendTooLongAsync(TrainerSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(HostileFrames.TooLong().Bytes, WebSocketMessageType.Text, isWhole: true, cancellationToken);
            if (await socket.ReceiveAsync(cancellationToken) || socket.CloseStatus != WebSocketCloseStatus.MessageTooBig)
            {
                Violate($"A message that is too long ended with {socket.CloseStatus}.");
            }
        }
        catch (WebSocketException)
        {
            // The server has closed before the whole of it was sent, which is its right.
        }

        lock (_tally)
        {
            _tally.Count(HostileLine.Silent("too long", string.Empty));
        }

        socket.Dispose();
        return await ConnectAsync(cancellationToken);
    }

    // A place is given back when the server has seen that a connection is gone, which takes it a moment.
    private async Task<TrainerSocket> ConnectAsync(CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            var socket = await TrainerSocket.ConnectAsync(address, cancellationToken);
            if (await socket.AskAsync(State, cancellationToken) && !socket.Text().Contains("CAPACITY_REACHED", StringComparison.Ordinal))
            {
                return socket;
            }

            socket.Dispose();
            await Task.Delay(10, cancellationToken);
        }

        Violate("A connection that is gone keeps its place.");
        throw new InvalidOperationException("The server has no room for a connection that it should have room for.");
    }

    private void Violate(string violation)
    {
        lock (_tally)
        {
            _tally.Violate(violation);
        }
    }

    private async Task PlayAsync(CancellationToken cancellationToken)
    {
        var request = new ResetRequest { Seed = 5 };
        var (environment, oracle, sum) = (world.CreateEnvironment(), world.CreateOracle(request), 0.0);
        var step = await environment.ResetAsync(request, cancellationToken);
        using var socket = await ConnectAsync(cancellationToken);
        await socket.AskAsync("{\"type\":\"reset\",\"data\":{\"seed\":5}}"u8.ToArray(), cancellationToken);
        while (oracle.Next(step) is { } action)
        {
            step = await environment.StepAsync(action, cancellationToken);
            await socket.AskAsync(Encoding.UTF8.GetBytes($$"""{"type":"step","data":{"type":"call_tool","tool_name":"{{action.Tool}}","arguments":{{action.Arguments.GetRawText()}} } }"""), cancellationToken);
            sum += JsonElement.Parse(socket.Answer.Span).GetProperty("data").GetProperty("reward").GetDouble();
        }

        if (Math.Abs(sum - world.ScoreRange.Maximum) > 1e-9)
        {
            _tally.Violate(FormattableString.Invariant($"The oracle scores {sum} afterwards."));
        }
    }
}
